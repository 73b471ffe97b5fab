package cn.changxiao.app;

import java.io.Serial;

/** The service cannot start as it was told to; said in one Chinese and one English sentence to whoever started it. */
final class StartRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String english;

    StartRefused(String chinese, String english) {
        super(chinese);
        this.english = english;
    }

    String chinese() {
        return String.valueOf(getMessage());
    }

    String english() {
        return english;
    }
}
