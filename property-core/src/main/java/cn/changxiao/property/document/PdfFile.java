package cn.changxiao.property.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * The frame of a PDF file: numbered objects one after the other, and at the end the table of where each one is. Nothing
 * but those places is kept in memory, and the same objects give the same bytes.
 */
final class PdfFile implements AutoCloseable {

    private static final int FIRST_ROOM = 64;

    private final OutputStream out;
    private final Deflater deflater = new Deflater();
    private byte[] deflated = new byte[16 * 1024];
    private long[] places = new long[FIRST_ROOM];
    private int objects;
    private long written;

    PdfFile(OutputStream out) {
        this.out = out;
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** The number of an object that will be written later. */
    int reserve() {
        objects++;
        if (objects == places.length) {
            places = Arrays.copyOf(places, 2 * objects);
        }
        return objects;
    }

    /** Writes an object whose text is plain ASCII. */
    void object(int number, String text) {
        begin(number);
        write(text);
        write("\nendobj\n");
    }

    /** Writes a stream, deflated. The dictionary is given without its brackets and without the length. */
    void stream(int number, String dictionary, byte[] content, int length) {
        deflater.reset();
        deflater.setInput(content, 0, length);
        deflater.finish();
        int size = 0;
        while (!deflater.finished()) {
            if (size == deflated.length) {
                deflated = Arrays.copyOf(deflated, 2 * size);
            }
            size += deflater.deflate(deflated, size, deflated.length - size);
        }
        begin(number);
        write("<<" + dictionary + "/Filter/FlateDecode/Length " + size + ">>\nstream\n");
        write(deflated, size);
        write("\nendstream\nendobj\n");
    }

    /** Writes the table of places and what the file begins with; nothing can be added afterwards. */
    void finish(int root, int info) {
        long table = written;
        write("xref\n0 " + (objects + 1) + "\n0000000000 65535 f \n");
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= objects; number++) {
            String place = Long.toString(places[number]);
            lines.append("0".repeat(10 - place.length())).append(place).append(" 00000 n \n");
            if (number % 1000 == 0 || number == objects) {
                write(lines.toString());
                lines.setLength(0);
            }
        }
        write("trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects + 1, root, info, table));
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        deflater.end();
    }

    private void begin(int number) {
        places[number] = written;
        write(number + " 0 obj\n");
    }

    private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        write(bytes, bytes.length);
    }

    private void write(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException("the reader of the file has gone", e);
        }
        written += length;
    }
}
