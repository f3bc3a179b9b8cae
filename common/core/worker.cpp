#include "common/core/worker.hpp"

namespace lanyard {

Worker::Worker(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { run(); }) {}

Worker::~Worker() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        waiting_.clear();
        if (running_) running_->cancel();
    }
    changed_.notify_all();
    thread_.join();
}

std::shared_ptr<Progress> Worker::start(Work work, Failed failed) {
    auto progress = std::make_shared<Progress>();
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back({std::move(work), std::move(failed), progress});
    }
    changed_.notify_one();
    return progress;
}

bool Worker::drain() {
    bool any = false;
    // One at a time: what one of them throws must not lose the others.
    while (const auto finish = next_finished()) {
        finish();
        any = true;
    }
    return any;
}

Worker::Finish Worker::next_finished() {
    const std::lock_guard lock(mutex_);
    if (finished_.empty()) return {};
    auto finish = std::move(finished_.front());
    finished_.pop_front();
    return finish;
}

void Worker::run() {
    for (;;) {
        Task task;
        {
            std::unique_lock lock(mutex_);
            running_.reset();
            changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
            if (stopping_) return;
            task = std::move(waiting_.front());
            waiting_.pop_front();
            running_ = task.progress;
        }
        try {
            finish(task.work(*task.progress));
        } catch (...) {
            finish([failed = task.failed, error = std::current_exception()] { failed(error); });
        }
    }
}

void Worker::finish(Finish ready) {
    if (!ready) return;
    {
        const std::lock_guard lock(mutex_);
        finished_.push_back(std::move(ready));
    }
    if (wake_) wake_();
}

} // namespace lanyard
