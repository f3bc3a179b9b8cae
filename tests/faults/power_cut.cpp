#include "tests/faults/power_cut.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sqlite3.h>

namespace lanyard::faults {

namespace {

constexpr std::size_t kSector = 512;

Disk* disk = nullptr;
sqlite3_vfs* real_vfs = nullptr;

/// SQLite's view of an open file: ours, and behind it that of the system's VFS.
struct OpenFile {
    sqlite3_file base;
    Disk::File* recorded;
    sqlite3_file* real;
};

OpenFile* ours(sqlite3_file* file) {
    return reinterpret_cast<OpenFile*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
    return ours(file)->real;
}

int on_close(sqlite3_file* file) {
    return real(file)->pMethods->xClose(real(file));
}

int on_read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
    if (const int code = disk->spend(Disk::Operation::Read)) return code;
    return real(file)->pMethods->xRead(real(file), to, size, at);
}

int on_write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
    if (const int code = disk->spend(Disk::Operation::Write)) return code;
    const auto* bytes = static_cast<const std::uint8_t*>(from);
    ours(file)->recorded->unsynced.push_back({at, {bytes, bytes + size}});
    return real(file)->pMethods->xWrite(real(file), from, size, at);
}

int on_truncate(sqlite3_file* file, sqlite3_int64 size) {
    if (const int code = disk->spend(Disk::Operation::Truncate)) return code;
    ours(file)->recorded->unsynced.push_back({size, {}});
    return real(file)->pMethods->xTruncate(real(file), size);
}

int on_sync(sqlite3_file* file, int) {
    if (const int code = disk->spend(Disk::Operation::Sync)) return code;
    disk->wait_to_sync();
    auto& recorded = *ours(file)->recorded;
    for (const auto& change : recorded.unsynced)
        Disk::apply(recorded.synced, change);
    recorded.unsynced.clear();
    return SQLITE_OK;
}

int on_size(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
int on_lock(sqlite3_file* file, int kind) {
    return real(file)->pMethods->xLock(real(file), kind);
}
int on_unlock(sqlite3_file* file, int kind) {
    return real(file)->pMethods->xUnlock(real(file), kind);
}
int on_reserved(sqlite3_file* file, int* reserved) {
    return real(file)->pMethods->xCheckReservedLock(real(file), reserved);
}
int on_control(sqlite3_file* file, int operation, void* argument) {
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int on_sector_size(sqlite3_file*) {
    return static_cast<int>(kSector);
}
/// Later writes may reach the disk before earlier ones, whatever else is promised.
int on_characteristics(sqlite3_file*) {
    return disk->sectors() == Disk::Sectors::Whole ? SQLITE_IOCAP_POWERSAFE_OVERWRITE : 0;
}
int on_shm_map(sqlite3_file* file, int region, int size, int extend, void volatile** at) {
    if (const int code = extend ? disk->spend(Disk::Operation::Share) : SQLITE_OK) return code;
    return real(file)->pMethods->xShmMap(real(file), region, size, extend, at);
}
int on_shm_lock(sqlite3_file* file, int offset, int count, int flags) {
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void on_shm_barrier(sqlite3_file* file) {
    real(file)->pMethods->xShmBarrier(real(file));
}
int on_shm_unmap(sqlite3_file* file, int remove) {
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

sqlite3_io_methods methods() {
    sqlite3_io_methods made = {};
    made.iVersion = 2;
    made.xClose = on_close;
    made.xRead = on_read;
    made.xWrite = on_write;
    made.xTruncate = on_truncate;
    made.xSync = on_sync;
    made.xFileSize = on_size;
    made.xLock = on_lock;
    made.xUnlock = on_unlock;
    made.xCheckReservedLock = on_reserved;
    made.xFileControl = on_control;
    made.xSectorSize = on_sector_size;
    made.xDeviceCharacteristics = on_characteristics;
    made.xShmMap = on_shm_map;
    made.xShmLock = on_shm_lock;
    made.xShmBarrier = on_shm_barrier;
    made.xShmUnmap = on_shm_unmap;
    return made;
}

const sqlite3_io_methods kMethods = methods();

int on_open(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* got) {
    auto* open = ours(file);
    auto* behind = reinterpret_cast<sqlite3_file*>(open + 1);
    const bool kept = path && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) != 0;
    // Temporary files need not outlive anything: they stay the system's.
    if (!kept) return real_vfs->xOpen(real_vfs, path, file, flags, got);
    std::memset(open, 0, sizeof *open);
    const int code = real_vfs->xOpen(real_vfs, path, behind, flags, got);
    if (code != SQLITE_OK) return code;
    open->base.pMethods = &kMethods;
    open->recorded = &disk->file(path);
    open->real = behind;
    return SQLITE_OK;
}

sqlite3_vfs make_vfs() {
    real_vfs = sqlite3_vfs_find(nullptr);
    sqlite3_vfs made = *real_vfs;
    made.pNext = nullptr;
    made.zName = Disk::kVfs;
    made.szOsFile = static_cast<int>(sizeof(OpenFile)) + real_vfs->szOsFile;
    made.xOpen = on_open;
    return made;
}

sqlite3_vfs* vfs() {
    static sqlite3_vfs made = make_vfs();
    return &made;
}

std::vector<std::uint8_t> content_of(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A write reaches the disk by sectors, each for itself.
void apply_some_sectors(std::vector<std::uint8_t>& image, const Disk::Change& change, int percent,
                        std::mt19937_64& random) {
    const auto lucky = [&] { return static_cast<int>(random() % 100) < percent; };
    if (change.bytes.empty()) {
        if (lucky()) Disk::apply(image, change);
        return;
    }
    for (std::size_t from = 0; from < change.bytes.size();) {
        const auto at = static_cast<std::size_t>(change.at) + from;
        const auto size = std::min(kSector - at % kSector, change.bytes.size() - from);
        const auto begin = change.bytes.begin() + static_cast<std::ptrdiff_t>(from);
        if (lucky())
            Disk::apply(image, {static_cast<std::int64_t>(at),
                                {begin, begin + static_cast<std::ptrdiff_t>(size)}});
        from += size;
    }
}

} // namespace

Disk::Disk(Sectors sectors) : sectors_(sectors) {
    disk = this;
    sqlite3_vfs_register(vfs(), 0);
}

Disk::~Disk() {
    sqlite3_vfs_unregister(vfs());
    disk = nullptr;
}

Disk::File& Disk::file(const std::string& path) {
    const auto [found, added] = files_.try_emplace(path);
    if (added) found->second.synced = content_of(path);
    return found->second;
}

void Disk::trouble_after(long operations, Trouble trouble) {
    left_ = operations;
    trouble_ = trouble;
    happened_ = false;
}

int Disk::spend(Operation operation) {
    const bool counts = (operation == Operation::Read) == (trouble_ == Trouble::Unreadable);
    if (left_ < 0 || !counts) return SQLITE_OK;
    if (left_ > 0 && --left_ > 0) return SQLITE_OK;
    happened_ = true;
    const int failure = failure_of(operation);
    if (trouble_ == Trouble::Error || trouble_ == Trouble::Unreadable) left_ = -1;
    return failure;
}

void Disk::hold_syncs() {
    const std::lock_guard lock(mutex_);
    syncs_held_ = true;
}

void Disk::release_syncs() {
    const std::lock_guard lock(mutex_);
    syncs_held_ = false;
    released_.notify_all();
}

void Disk::wait_to_sync() {
    std::unique_lock lock(mutex_);
    released_.wait(lock, [&] { return !syncs_held_; });
}

int Disk::failure_of(Operation operation) const {
    const bool full = trouble_ == Trouble::Full;
    switch (operation) {
    case Operation::Read:
        return SQLITE_IOERR_READ;
    case Operation::Share:
        return full ? SQLITE_IOERR_SHMSIZE : SQLITE_IOERR_SHMMAP;
    case Operation::Write:
        return full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    case Operation::Truncate:
        return full ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
    case Operation::Sync:
        return full ? SQLITE_OK : SQLITE_IOERR_FSYNC;
    }
    return SQLITE_OK;
}

void Disk::apply(std::vector<std::uint8_t>& image, const Change& change) {
    const auto at = static_cast<std::size_t>(change.at);
    if (change.bytes.empty()) return image.resize(at);
    if (image.size() < at + change.bytes.size()) image.resize(at + change.bytes.size());
    std::copy(change.bytes.begin(), change.bytes.end(),
              image.begin() + static_cast<std::ptrdiff_t>(at));
}

void Disk::restart(std::mt19937_64& random) {
    const int percent = static_cast<int>(random() % 101);
    for (auto& [path, file] : files_) {
        for (const auto& change : file.unsynced)
            apply_some_sectors(file.synced, change, percent, random);
        std::ofstream(path, std::ios::binary | std::ios::trunc)
            .write(reinterpret_cast<const char*>(file.synced.data()),
                   static_cast<std::streamsize>(file.synced.size()));
        std::filesystem::remove(path + "-shm");
    }
    files_.clear();
    left_ = -1;
}

} // namespace lanyard::faults
