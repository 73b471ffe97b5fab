/**
 * Paper: fonts, QR codes and the page furniture every PDF of the product shares. It knows layout and no business: what
 * stands on a bill or a certificate is said by the {@code *Pdf} class of the feature.
 *
 * <p>How a feature writes a document:
 *
 * <pre>{@code
 * PdfSeal seal = PdfSeal.original(contentHash, "https://host/verify/" + number); // or .duplicate(2)
 * try (PdfPages pages = PdfPages.a4(fonts, seal, out)) {      // fonts: the injected PdfFonts
 *     pages.title("设施移交证书", "编号 YJ-2026-0001");
 *     pages.facts(List.of(new Fact("小区", name), new Fact("移交日期", day)));   // two columns of key and value
 *     pages.heading("设施清单");
 *     pages.table(List.of(PdfColumn.text("设施", 4), PdfColumn.number("数量", 1)), rows);   // rows: List<List<String>>
 *     pages.paragraph("……");
 *     pages.qr(QrCode.of(verifyAddress), "扫码核验");
 * }
 * }</pre>
 *
 * Paper that is printed by the thousand is drawn by hand on the pages of a
 * {@link cn.changxiao.property.document.PdfDrawing} instead. Fonts are cut down to the characters a file uses.
 *
 * <p>Each page gets a footer with the content hash and "page x of y", and a mark across the page when it is a duplicate.
 * {@link cn.changxiao.property.document.PdfFonts#missing} names the characters that no installed font has; they are
 * printed as 〔U+XXXXX〕, never dropped.
 */
package cn.changxiao.property.document;
