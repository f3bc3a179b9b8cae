#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace lanyard::faults {

/// A disk that loses, at a power cut, what was written to it and not yet synced. SQLite works on it
/// through a VFS of this name; the real files are only a copy of what a running machine would see.
class Disk {
public:
    static constexpr const char* kVfs = "lanyard-power-cut";

    enum class Sectors {
        Torn,  ///< a write that the power cuts off leaves any part of itself
        Whole, ///< the disk promises not to harm what it was not asked to write, as most do
    };
    /// Makes the VFS known to SQLite. One disk at a time.
    explicit Disk(Sectors sectors = Sectors::Torn);
    ~Disk();
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    /// The power goes at the n-th write, truncation or sync from now.
    void cut_after(long operations) { trouble_after(operations, Trouble::PowerCut); }
    bool has_power() const { return left_ != 0 || trouble_ != Trouble::PowerCut; }

    enum class Trouble {
        PowerCut,   ///< nothing works from then on
        Error,      ///< that one operation fails
        Full,       ///< from then on nothing can be written, until there is room again
        Unreadable, ///< that one read fails; only reads are counted
    };
    /// What happens at the n-th write, truncation, sync or growing of shared memory from now.
    void trouble_after(long operations, Trouble trouble);
    /// Whether it has happened.
    bool was_in_trouble() const { return happened_; }
    void mend() { left_ = -1; }

    /// Syncs take until `release_syncs`: a disk that is slow.
    void hold_syncs();
    void release_syncs();

    /// Puts on the real files what survived: all that was synced, and of the rest some sectors,
    /// chosen at random; and forgets SQLite's shared memory. Then the power is back.
    void restart(std::mt19937_64& random);

    // For the VFS.
    struct Change {
        std::int64_t at = 0;
        std::vector<std::uint8_t> bytes; ///< empty: the file was truncated to `at`
    };
    struct File {
        std::vector<std::uint8_t> synced;
        std::vector<Change> unsynced;
    };
    File& file(const std::string& path);
    enum class Operation { Read, Write, Truncate, Sync, Share };
    /// Counts one operation; SQLite's code for how it went.
    int spend(Operation operation);
    void wait_to_sync();
    Sectors sectors() const { return sectors_; }
    static void apply(std::vector<std::uint8_t>& image, const Change& change);

private:
    int failure_of(Operation operation) const;

    Sectors sectors_;
    std::map<std::string, File> files_;
    long left_ = -1;
    Trouble trouble_ = Trouble::PowerCut;
    bool happened_ = false;
    std::mutex mutex_;
    std::condition_variable released_;
    bool syncs_held_ = false;
};

} // namespace lanyard::faults
