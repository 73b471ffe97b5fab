package cn.changxiao.property.bankstatement;

import cn.changxiao.property.party.Mask;
import cn.changxiao.property.party.PersonKind;
import java.util.regex.Pattern;

/** A counterparty as pages show it: an organisation in full, everybody else masked. */
final class ShownName {

    private static final Pattern ORGANISATION = Pattern.compile(
            "公司|集团|银行|中心|委员会|居委|学校|医院|商店|超市|酒店|餐厅|物业|企业|合作社|事务所|基金会|局$|厂$|院$|部$|店$|行$|户$|平台|商户|财付通|支付宝");
    private static final int LONGEST = 120;

    private ShownName() {}

    static String of(String name) {
        PersonKind kind = ORGANISATION.matcher(name).find() ? PersonKind.LEGAL : PersonKind.NATURAL;
        String shown = Mask.name(kind, name);
        return shown.substring(0, Math.min(LONGEST, shown.length()));
    }
}
