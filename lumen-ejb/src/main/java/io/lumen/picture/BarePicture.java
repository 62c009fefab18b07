package io.lumen.picture;

/**
 * What is seen of a picture, without whatever else its file told: where it was taken, by whom, with what, a smaller copy of it
 * before it was cut. The pixels are the ones that came, not decoded and not encoded anew.
 *
 * @param moves whether it has more than one frame; such a picture is measured and not made bare
 */
record BarePicture(int width, int height, boolean moves, byte[] bytes) {

    /** A picture of several frames, which is not taken. */
    static BarePicture moving(int width, int height) {
        return new BarePicture(width, height, true, new byte[0]);
    }

    static BarePicture still(int width, int height, byte[] bytes) {
        return new BarePicture(width, height, false, bytes);
    }
}
