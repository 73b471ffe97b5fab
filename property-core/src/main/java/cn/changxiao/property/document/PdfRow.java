package cn.changxiao.property.document;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One row of a table, its cells broken into lines; it can be cut between two lines where a page ends. */
record PdfRow(List<Cell> cells, @Nullable Color shade) {

    private static final float PADDING = 4;

    /** The left edge of each column and, last, the right edge of the table. */
    static float[] edges(float left, float width, List<PdfColumn> columns) {
        return edges(left, width, columns.stream().mapToInt(PdfColumn::weight).toArray());
    }

    static float[] edges(float left, float width, int... weights) {
        float[] edges = new float[weights.length + 1];
        edges[0] = left;
        int total = IntStream.of(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            edges[i + 1] = edges[i] + width * weights[i] / total;
        }
        return edges;
    }

    static PdfRow head(PdfCanvas canvas, float[] edges, List<PdfColumn> columns) {
        List<String> headings = columns.stream().map(PdfColumn::heading).toList();
        return new PdfRow(cells(canvas, edges, columns, headings, PdfStyle.BODY.bold()), PdfStyle.SHADE);
    }

    static PdfRow of(PdfCanvas canvas, float[] edges, List<PdfColumn> columns, List<String> texts) {
        return new PdfRow(cells(canvas, edges, columns, texts, PdfStyle.BODY), null);
    }

    static PdfRow of(PdfCanvas canvas, float[] edges, Text... texts) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            cells.add(cell(canvas, edges, i, PdfColumn.Side.LEFT, texts[i]));
        }
        return new PdfRow(cells, null);
    }

    private static List<Cell> cells(
            PdfCanvas canvas, float[] edges, List<PdfColumn> columns, List<String> texts, PdfStyle style) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(canvas, edges, i, columns.get(i).side(), new Text(texts.get(i), style)));
        }
        return cells;
    }

    private static Cell cell(PdfCanvas canvas, float[] edges, int column, PdfColumn.Side side, Text text) {
        float inside = edges[column + 1] - edges[column] - 2 * PADDING;
        return new Cell(
                edges[column], edges[column + 1], side, text.style(), canvas.lines(text.text(), text.style(), inside));
    }

    int lines() {
        return cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
    }

    float height() {
        return lines() * leading() + 2 * PADDING;
    }

    /** How many lines of this row fit into a height. */
    int linesIn(float height) {
        return Math.min(lines(), (int) Math.floor((height - 2 * PADDING) / leading()));
    }

    PdfRow first(int lines) {
        return cut(0, lines);
    }

    PdfRow after(int lines) {
        return cut(lines, Integer.MAX_VALUE);
    }

    /** Draws the row from y downwards and a line below it. */
    void draw(PdfCanvas canvas, float y) {
        float left = cells.get(0).left();
        float right = cells.get(cells.size() - 1).right();
        if (shade != null) {
            canvas.fill(left, y - height(), right - left, height(), shade);
        }
        for (Cell cell : cells) {
            float at = y - PADDING - leading() * 0.75f;
            for (String line : cell.lines()) {
                if (cell.side() == PdfColumn.Side.RIGHT) {
                    canvas.textRight(cell.right() - PADDING, at, cell.style(), line);
                } else {
                    canvas.text(cell.left() + PADDING, at, cell.style(), line);
                }
                at -= leading();
            }
        }
        canvas.rule(left, right, y - height());
    }

    private PdfRow cut(int from, int until) {
        return new PdfRow(cells.stream().map(cell -> cell.cut(from, until)).toList(), shade);
    }

    private float leading() {
        return (float)
                cells.stream().mapToDouble(cell -> cell.style().leading()).max().orElse(0);
    }

    /** What stands in a cell before it is broken into lines. */
    record Text(String text, PdfStyle style) {}

    private record Cell(float left, float right, PdfColumn.Side side, PdfStyle style, List<String> lines) {

        Cell cut(int from, int until) {
            int size = lines.size();
            return new Cell(left, right, side, style, lines.subList(Math.min(from, size), Math.min(until, size)));
        }
    }
}
