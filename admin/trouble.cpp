#include "admin/trouble.hpp"

#include <cstdlib>
#include <cxxabi.h>
#include <memory>
#include <typeinfo>

#include "common/core/fault.hpp"

namespace lanyard::admin {

namespace {

std::string kind_of(const std::exception& error) {
    const char* name = typeid(error).name();
    int failed = 0;
    const std::unique_ptr<char, decltype(&std::free)> readable(
        abi::__cxa_demangle(name, nullptr, nullptr, &failed), &std::free);
    return readable ? readable.get() : name;
}

} // namespace

Sentence sentence_of(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const Rejected& rejected) {
        return rejected.sentence();
    } catch (const Fault& fault) {
        return fault.sentence();
    } catch (const std::exception& unexpected) {
        return {"fault.unexpected", {{"detail", kind_of(unexpected)}}};
    }
}

} // namespace lanyard::admin
