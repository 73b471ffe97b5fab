package cn.changxiao.app.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server answered. */
public final class Page {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpResponse<byte[]> response;

    Page(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body().clone();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The header's first value; empty when there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Where a redirect leads. */
    public String location() {
        return header("Location");
    }

    Optional<String> formToken() {
        Matcher token = FORM_TOKEN.matcher(text());
        return token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return status() + "\n" + text();
    }
}
