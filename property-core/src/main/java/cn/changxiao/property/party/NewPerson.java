package cn.changxiao.property.party;

import cn.changxiao.property.InvalidValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person to be registered. The identity is a GB 11643 number of a human being or a GB 32100 code of a company, or
 * nothing while the document has not been seen; the phone has 5 to 20 digits, blanks or hyphens.
 */
public record NewPerson(PersonKind kind, String name, Optional<String> identity, Optional<String> phone) {

    private static final int LONGEST_NAME = 120;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{3,18}[0-9]");

    public NewPerson {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidValue("姓名或名称须为 1 至 %d 个字。".formatted(LONGEST_NAME));
        }
        identity = identity.map(text -> checked(kind, text));
        if (phone.isPresent() && !PHONE.matcher(phone.get()).matches()) {
            throw new InvalidValue("电话号码“%s”应为 5 至 20 位数字。".formatted(Mask.phone(phone.get())));
        }
    }

    private static String checked(PersonKind kind, String identity) {
        return switch (kind) {
            case NATURAL -> new IdentityNumber(identity).value();
            case LEGAL -> new CreditCode(identity).value();
        };
    }

    /** A human being. */
    public static NewPerson human(String name, Optional<String> identity, Optional<String> phone) {
        return new NewPerson(PersonKind.NATURAL, name, identity, phone);
    }

    /** A human being of whom only the name is known. */
    public static NewPerson named(String name) {
        return new NewPerson(PersonKind.NATURAL, name, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return Mask.name(kind, name);
    }
}
