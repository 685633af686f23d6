package dev.stile.puzzle;

/**
 * The loose piece of a puzzle. Everything here is public: none of it depends on the answer.
 *
 * @param spriteX left edge of the piece's box in the sprite, in sprite pixels
 * @param spriteY top edge of the piece's box in the sprite, in sprite pixels
 * @param spriteWidth width of the piece's box in the sprite, in sprite pixels
 * @param spriteHeight height of the piece's box in the sprite, in sprite pixels
 * @param topPx top edge of the box in the picture, in picture pixels; the piece moves level
 * @param widthPx width of the box in picture pixels
 * @param heightPx height of the box in picture pixels
 * @param outline SVG path data of the piece's edge, in picture pixels from the box's top left
 *     corner; what lies outside it in the box must be clipped away
 */
public record Piece(
    int spriteX,
    int spriteY,
    int spriteWidth,
    int spriteHeight,
    int topPx,
    int widthPx,
    int heightPx,
    String outline) {}
