#include "admin/admin_app.hpp"

int main(int argc, char** argv) {
    return lanyard::admin::run(argc, argv);
}
