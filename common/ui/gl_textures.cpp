#include "common/ui/gl_textures.hpp"

#include <GL/gl.h>

namespace lanyard::ui {

namespace {

// In the headers of OpenGL 1.2 and later, which are not needed for anything else.
constexpr GLint kClampToEdge = 0x812F;

GLenum gl_format(PixelFormat format) {
    return format == PixelFormat::Grey ? GL_LUMINANCE : GL_RGBA;
}

} // namespace

std::uint64_t GlTextures::create(int width, int height, PixelFormat format,
                                 const std::uint8_t* pixels) {
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, kClampToEdge);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, kClampToEdge);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, gl_format(format), GL_UNSIGNED_BYTE,
                 pixels);
    return texture;
}

void GlTextures::replace(std::uint64_t texture, int width, int height, PixelFormat format,
                         const std::uint8_t* pixels) {
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture));
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, height, gl_format(format), GL_UNSIGNED_BYTE,
                    pixels);
}

void GlTextures::destroy(std::uint64_t texture) {
    if (gone_) return;
    const auto name = static_cast<GLuint>(texture);
    glDeleteTextures(1, &name);
}

} // namespace lanyard::ui
