package cn.changxiao.property.document;

import java.awt.Color;

/** Writes below each page the content hash and "page x of y", and across a duplicate that it is one. */
record PdfFooter(PdfSeal seal) {

    private static final float RULE_ABOVE = 10;
    private static final float TOTAL_WIDTH = 24;
    private static final float TURNED_DEGREES = 35;
    private static final PdfStyle COPY = new PdfStyle(PdfWeight.BOLD, 44, new Color(0xe9, 0xec, 0xee));

    /** What lies under the text; to be called before anything else is drawn. */
    void drawUnder(PdfCanvas page) {
        if (seal.isDuplicate()) {
            page.textTurned(
                    page.size().width() / 2,
                    page.size().height() / 2,
                    COPY,
                    "补打件 第 %d 次".formatted(seal.printing()),
                    TURNED_DEGREES);
        }
    }

    void draw(PdfCanvas page, int number, float left, float right, float baseline) {
        page.rule(left, right, baseline + RULE_ABOVE);
        page.text(left, baseline, PdfStyle.NOTE, hashLine());
        page.textRight(right - TOTAL_WIDTH, baseline, PdfStyle.NOTE, "第 %d 页 / 共 ".formatted(number));
        page.total(right - TOTAL_WIDTH, baseline);
    }

    private String hashLine() {
        String hash = seal.contentHash().isEmpty() ? "" : "内容校验码 " + seal.shownHash();
        return seal.isDuplicate() ? hash + "　补打件，第 %d 次".formatted(seal.printing()) : hash;
    }
}
