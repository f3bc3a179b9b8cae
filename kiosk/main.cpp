#include "kiosk/kiosk_app.hpp"

int main(int argc, char** argv) {
    return lanyard::kiosk::run(argc, argv);
}
