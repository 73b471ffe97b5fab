package cn.changxiao.app.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The answers a form's controller gives: on to the next page, the same form again, or a file. */
public final class Answer {

    private static final MediaType XLSX =
            MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Answer() {}

    /** After a command succeeded: see the page at the local {@code path}, which says {@code sentence} once. */
    public static MutableHttpResponse<?> seeOther(String path, String sentence) {
        return seeOther(path).cookie(new Flash(sentence).cookie());
    }

    /** After a command succeeded: see the page at the local {@code path}. */
    public static MutableHttpResponse<?> seeOther(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    /** After a refusal, when the form is to be shown again with what the user typed and the sentence in the page. */
    public static MutableHttpResponse<?> again(String view, Object page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .body(new ModelAndView<>(view, page));
    }

    /** A PDF shown in the browser; the name may be Chinese. */
    public static MutableHttpResponse<byte[]> pdf(String name, byte[] content) {
        return HttpResponse.ok(content)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", inline(name));
    }

    /** The header that shows a file in the browser under a name that may be Chinese. */
    public static String inline(String name) {
        return "inline; filename*=UTF-8''" + encoded(name);
    }

    /** A workbook to be saved; the name may be Chinese. */
    public static MutableHttpResponse<byte[]> xlsx(String name, byte[] content) {
        return file(name, XLSX, content);
    }

    /** A file to be saved; the name may be Chinese. */
    public static MutableHttpResponse<byte[]> file(String name, MediaType type, byte[] content) {
        return HttpResponse.ok(content)
                .contentType(type)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
