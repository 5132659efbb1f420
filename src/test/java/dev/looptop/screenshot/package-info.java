/**
 * Frames as pictures, for the README and for looking at what a change did: {@code FramePng.write(frame, Palette.DARK,
 * path)}. Lines, blocks, braille and status signs are drawn as geometry so that they join without gaps; letters come
 * from the first monospaced font found. AWT without a display; for tests and documentation only.
 */
package dev.looptop.screenshot;
