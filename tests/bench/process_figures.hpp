#pragma once

#include <sys/types.h>

namespace lanyard::bench {

/// What a running program has cost so far, all of its threads together.
struct ProcessFigures {
    double cpu_seconds = 0;
    long wakeups = 0; ///< how often a thread that had been waiting ran again
};

ProcessFigures figures_of(pid_t process);

/// The most memory that it ever held, in bytes.
double peak_memory_of(pid_t process);

/// Waits until it has done nothing to speak of for a second; false after `patience` seconds.
bool wait_until_idle(pid_t process, double patience);

/// Lets time pass while other programs run.
void wait_seconds(double seconds);

} // namespace lanyard::bench
