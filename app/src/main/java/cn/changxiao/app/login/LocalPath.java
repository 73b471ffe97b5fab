package cn.changxiao.app.login;

import org.jspecify.annotations.Nullable;

/** An address within this service, so that a log-in never sends anybody to another site. */
final class LocalPath {

    private LocalPath() {}

    /** The given path if it is a local one, otherwise the home page. */
    static String orHome(@Nullable String path) {
        if (path == null) {
            return "/";
        }
        boolean isLocal = path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return isLocal ? path : "/";
    }
}
