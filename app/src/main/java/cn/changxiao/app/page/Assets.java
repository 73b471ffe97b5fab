package cn.changxiao.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of the files the pages need; each changes with its content, so that browsers may keep them for long. */
public final class Assets {

    public static final String TABLER = "/webjars/tabler__core/1.4.0/dist/css/tabler.min.css";
    public static final String HTMX = "/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    public static final String ECHARTS = "/webjars/echarts/5.5.0/echarts.min.js";

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of a file of our own, as in {@code changxiao.css}. */
    public static String url(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::addressed);
    }

    private static String addressed(String name) {
        try (InputStream file = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (file == null) {
                throw new IllegalStateException("there is no asset " + name);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return "/assets/%s?v=%s".formatted(name, HexFormat.of().formatHex(hash, 0, 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
