package cn.changxiao.property.organisation;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.CreditCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** An organisation to be founded: kind, place and name together are its key, a credit code is nobody else's. */
public record NewOrganisation(
        OrganisationKind kind, String name, Optional<CreditCode> creditCode, String jurisdictionCode) {

    private static final int LONGEST_NAME = 120;
    private static final Pattern CODE = Pattern.compile("[0-9]{2,12}");

    public NewOrganisation {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidValue("机构名称须为 1 至 %d 个字。".formatted(LONGEST_NAME));
        }
        if (!CODE.matcher(jurisdictionCode).matches()) {
            throw new InvalidValue("区划代码“%s”须为 2 至 12 位数字。".formatted(jurisdictionCode));
        }
    }
}
