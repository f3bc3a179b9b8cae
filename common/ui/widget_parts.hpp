#pragma once

#include "common/ui/builder.hpp"

namespace lanyard::ui {

// Parts that several widgets are made of; for common/ui alone.

Colour ink_of(const Builder& builder, InkKind kind);
/// A filled pill or rounded rectangle behind a node.
void paint_fill(Builder& builder, int node, Colour colour, float radius);
/// "Cllr Siân O'Rourke" becomes "SO".
std::string initials_of(std::string_view name);
/// Always the same for the same name.
Colour avatar_colour(const Palette& colours, std::string_view name);
void avatar(Builder& builder, const std::string& name, float diameter);
/// An icon on a soft rounded square or disc.
void icon_tile(Builder& builder, Icon icon, Tone tone, float side, float radius);
void chip(Builder& builder, const std::string& text, Tone tone, Icon icon, float height);

} // namespace lanyard::ui
