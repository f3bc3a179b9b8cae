#include <doctest/doctest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

TEST_CASE("every input that was ever worth keeping is still handled") {
    int replayed = 0;
    for (const auto& file : std::filesystem::directory_iterator(LANYARD_CORPUS)) {
        CAPTURE(file.path().string());
        std::ifstream stream(file.path(), std::ios::binary);
        const std::vector<char> bytes{std::istreambuf_iterator<char>(stream), {}};
        // libFuzzer hands out unsigned bytes
        const auto* input = reinterpret_cast<const std::uint8_t*>(bytes.data());
        CHECK(LLVMFuzzerTestOneInput(input, bytes.size()) == 0);
        ++replayed;
    }
    CHECK(replayed > 0);
}
