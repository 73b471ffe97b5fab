package cn.changxiao.property.document;

import java.util.HexFormat;

/**
 * What tells an original from a copy and from a forgery: the hash of the content, the address where it can be checked,
 * and which printing this is (1 = original).
 */
public record PdfSeal(String contentHash, String verifyAddress, int printing) {

    private static final int SHOWN_DIGITS = 16;

    public PdfSeal {
        if (printing < 1) {
            throw new IllegalArgumentException("printings are counted from 1: " + printing);
        }
    }

    /** The first printing of a content whose SHA-256 is given, with no address to check it at when that is empty. */
    public static PdfSeal original(byte[] contentHash, String verifyAddress) {
        return new PdfSeal(HexFormat.of().formatHex(contentHash), verifyAddress, 1);
    }

    /** The same content printed again; printing 2 is the first duplicate. */
    public PdfSeal duplicate(int number) {
        return new PdfSeal(contentHash, verifyAddress, number);
    }

    public boolean isDuplicate() {
        return printing > 1;
    }

    /** The digits a person compares: the first sixteen in groups of four. */
    public String shownHash() {
        String digits = contentHash.substring(0, Math.min(SHOWN_DIGITS, contentHash.length()));
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
