#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace lanyard {

/// How far a long piece of work has come, and whether it should stop. Shared between threads.
class Progress {
public:
    void expect(std::size_t total) { total_ = total; }
    void advance(std::size_t count = 1) { done_ += count; }
    void cancel() { cancelled_ = true; }

    std::size_t total() const { return total_; }
    std::size_t done() const { return done_; }
    bool cancelled() const { return cancelled_; }

private:
    std::atomic<std::size_t> total_ = 0;
    std::atomic<std::size_t> done_ = 0;
    std::atomic<bool> cancelled_ = false;
};

/// One background thread. Work runs there in order; what it hands back runs on the owner's thread
/// when the owner calls `drain`, so that nothing of the owner's is ever shared.
class Worker {
public:
    using Finish = std::function<void()>;
    /// Runs on the worker; what it returns runs on the owner's thread.
    using Work = std::function<Finish(Progress&)>;
    using Failed = std::function<void(std::exception_ptr)>;

    /// `wake` is called from the worker when something is ready for `drain`.
    explicit Worker(std::function<void()> wake = {});
    /// Cancels what is running and waits for it; what has not begun is dropped.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// An exception out of `work` reaches `failed` in `drain`.
    std::shared_ptr<Progress> start(Work work, Failed failed);
    /// Runs what is finished; true when there was something.
    bool drain();

private:
    struct Task {
        Work work;
        Failed failed;
        std::shared_ptr<Progress> progress;
    };
    void run();
    void finish(Finish ready);
    Finish next_finished();

    std::function<void()> wake_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task> waiting_;
    std::deque<Finish> finished_;
    std::shared_ptr<Progress> running_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace lanyard
