package cn.changxiao.fund.review;

import cn.changxiao.property.InvalidValue;

/** Words somebody wrote: stripped, and neither missing nor longer than is kept. */
record Said(String text) {

    private static final int SHORTEST = 4;

    static Said question(String text) {
        return of(text, "要求复核的事项", 500);
    }

    static Said answer(String text) {
        return of(text, "答复内容", 1_000);
    }

    static Said reason(String text) {
        return of(text, "退回原因", 200);
    }

    private static Said of(String text, String what, int longest) {
        String stripped = text.strip();
        if (stripped.length() < SHORTEST || stripped.length() > longest) {
            throw new InvalidValue("请写明%s（%d 至 %d 个字）。".formatted(what, SHORTEST, longest));
        }
        return new Said(stripped);
    }
}
