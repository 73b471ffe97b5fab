package cn.changxiao.property.document;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document whose pages are drawn by hand. Each page leaves for the stream when the next one begins; of those gone,
 * only the characters they used are kept, which become the embedded fonts when the document is closed. Closing leaves
 * the stream open.
 */
public final class PdfDrawing implements AutoCloseable {

    private static final int PAGES_A_NODE = 64;
    private static final PdfStyle TOTAL = PdfStyle.NOTE;

    private final PdfFile file;
    private final DocumentFonts fonts;
    private final Ink ink = new Ink();
    private final int resources;
    private final int root;
    private final int total;
    private final List<Integer> nodes = new ArrayList<>();
    private final List<Integer> kids = new ArrayList<>();
    private @Nullable PdfCanvas open;
    private String title = "";
    private PaperSize first = PaperSize.A4;
    private int pages;

    public PdfDrawing(PdfFonts fonts, OutputStream out) {
        this.file = new PdfFile(out);
        this.fonts = new DocumentFonts(fonts);
        this.resources = file.reserve();
        this.root = file.reserve();
        this.total = file.reserve();
    }

    /** What a reader's window is called. */
    public void title(String text) {
        this.title = text;
    }

    /** Ends the page under way and begins the next. */
    public PdfCanvas page(PaperSize size) {
        endPage();
        if (pages == 0) {
            first = size;
        }
        pages++;
        PdfCanvas canvas = new PdfCanvas(fonts, ink, size);
        open = canvas;
        return canvas;
    }

    /** Pages begun so far. */
    public int pages() {
        return pages;
    }

    @Override
    public void close() {
        try (file) {
            endPage();
            endNode();
            writeTotal();
            file.object(
                    root,
                    "<</Type/Pages/Count %d/MediaBox%s/Resources %d 0 R/Kids[%s]>>"
                            .formatted(pages, box(first), resources, references(nodes)));
            file.object(resources, "<<%s/XObject<</%s %d 0 R>>>>".formatted(fonts.write(file), PdfCanvas.TOTAL, total));
            int catalogue = file.reserve();
            file.object(catalogue, "<</Type/Catalog/Pages %d 0 R/Lang(zh-CN)>>".formatted(root));
            int info = file.reserve();
            file.object(info, "<</Title<feff%s>/Producer(Changxiao)>>".formatted(hex(title)));
            file.finish(catalogue, info);
        }
    }

    private void endPage() {
        PdfCanvas page = open;
        if (page == null) {
            return;
        }
        if (kids.isEmpty()) {
            nodes.add(file.reserve());
        }
        int contents = file.reserve();
        file.stream(contents, "", ink.bytes(), ink.length());
        ink.clear();
        int number = file.reserve();
        PaperSize size = page.size();
        String box = size == first ? "" : "/MediaBox" + box(size);
        int parent = nodes.get(nodes.size() - 1);
        file.object(number, "<</Type/Page/Parent " + parent + " 0 R" + box + "/Contents " + contents + " 0 R>>");
        kids.add(number);
        open = null;
        if (kids.size() == PAGES_A_NODE) {
            endNode();
        }
    }

    private void endNode() {
        if (!kids.isEmpty()) {
            file.object(
                    nodes.get(nodes.size() - 1),
                    "<</Type/Pages/Parent %d 0 R/Count %d/Kids[%s]>>".formatted(root, kids.size(), references(kids)));
            kids.clear();
        }
    }

    /** The picture that stands for the number of pages wherever a footer asked for it. */
    private void writeTotal() {
        new PdfCanvas(fonts, ink, PaperSize.A5).text(0, 0, TOTAL, "%d 页".formatted(pages));
        file.stream(
                total,
                "/Type/XObject/Subtype/Form/BBox[0 -3 80 12]/Resources %d 0 R".formatted(resources),
                ink.bytes(),
                ink.length());
    }

    private static String box(PaperSize size) {
        return "[0 0 " + size.width() + " " + size.height() + "]";
    }

    private static String references(List<Integer> numbers) {
        return numbers.stream().map(number -> number + " 0 R").collect(Collectors.joining(" "));
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            hex.append("%04x".formatted((int) text.charAt(i)));
        }
        return hex.toString();
    }
}
