package cn.changxiao.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser without scripts: it keeps cookies, sends the form token of the page it last saw, and does not follow
 * redirects, so that a test can see them.
 */
public final class Browser {

    private final URI home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private String csrf = "";

    public Browser(URI home) {
        this.home = home;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Holds the session of somebody who logged in elsewhere, and has seen a page of it. */
    Browser withSession(String token) {
        HttpCookie cookie = new HttpCookie("changxiao_session", token);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(home, cookie);
        get("/profile");
        return this;
    }

    /** Opens a page; its form token is remembered. {@code headers} are names and values in turn. */
    public Page get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form with the token. Fields are names and values in turn. */
    public Page post(String path, String... fields) {
        return postWithout(
                path,
                Stream.concat(Stream.of("csrf", csrf), Arrays.stream(fields)).toArray(String[]::new));
    }

    /** Sends a form without the token, as another site would. */
    public Page postWithout(String path, String... fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends JSON with the token in its header. */
    public Page postJson(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-CSRF-Token", csrf)
                .POST(BodyPublishers.ofString(json)));
    }

    /** Uploads one file with the token in the address. */
    public Page upload(String path, String field, String fileName, byte[] content, Map<String, String> fields) {
        String boundary = "----changxiao-test";
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                .formatted(boundary, field, fileName));
        head.append("Content-Type: application/octet-stream\r\n\r\n");
        byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        return send(request(path + (path.contains("?") ? "&" : "?") + encoded("csrf", csrf))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofByteArray(tail))));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(home.resolve(path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Page page = new Page(response);
            csrf = page.formToken().orElse(csrf);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String... fields) {
        return Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> encoded(fields[i]) + "=" + encoded(fields[i + 1]))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
