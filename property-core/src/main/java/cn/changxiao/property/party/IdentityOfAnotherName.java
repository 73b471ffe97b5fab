package cn.changxiao.property.party;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** One document under two names: one of the two is wrong, and the service does not guess which. */
public final class IdentityOfAnotherName extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    IdentityOfAnotherName(NewPerson person) {
        super(
                Kind.CONFLICT,
                "证件号 %s 已登记在另一姓名之下，与“%s”不符，请核对证件原件。"
                        .formatted(Mask.identity(person.identity().orElse("")), person.name()));
    }
}
