package cn.changxiao.app.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A long file by way of the disk: it never stands in memory, and what fails halfway is an error page and not half a
 * stack of paper. The file is gone when the last byte has left.
 */
public final class SpooledPdf {

    private SpooledPdf() {}

    /** The file that the writer writes, shown in the browser under a name that may be Chinese. */
    public static HttpResponse<StreamedFile> answer(String name, Consumer<OutputStream> writer) {
        try {
            Path spool = Files.createTempFile("changxiao-print", ".pdf");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(spool))) {
                writer.accept(out);
            } catch (RuntimeException failure) {
                Files.delete(spool);
                throw failure;
            }
            long written = Files.getLastModifiedTime(spool).toMillis();
            long size = Files.size(spool);
            // From here on the file has no name any more: Unix takes the name away as soon as it is open.
            StreamedFile file = new StreamedFile(
                    Files.newInputStream(spool, StandardOpenOption.DELETE_ON_CLOSE),
                    MediaType.APPLICATION_PDF_TYPE,
                    written,
                    size);
            return HttpResponse.ok(file).header("Content-Disposition", Answer.inline(name));
        } catch (IOException e) {
            throw new UncheckedIOException("the disk has no room for the print file", e);
        }
    }
}
