package cn.changxiao.property;

import java.io.Serial;

/** A record that does not exist or that the viewer must not see; the two are never told apart. */
public final class NotFound extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotFound(String what, Object key) {
        super(Kind.NOT_FOUND, "找不到%s“%s”，或您无权查看。".formatted(what, key));
    }
}
