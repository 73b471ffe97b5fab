package cn.changxiao.property.bankstatement;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.bankstatement.account.AccountNumber;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import java.io.Serial;

/** The file belongs to another account than the chosen one. */
public final class StatementOfOtherAccount extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private StatementOfOtherAccount(String sentence) {
        super(Kind.CONFLICT, sentence);
    }

    static StatementOfOtherAccount number(String inFile, StatementAccount account) {
        return new StatementOfOtherAccount("文件中的账号是 %s，所选账户“%s”是 %s，请选择对应的账户。"
                .formatted(AccountNumber.masked(inFile), account.name(), account.maskedNumber()));
    }

    static StatementOfOtherAccount layout(String layout, StatementAccount account) {
        return new StatementOfOtherAccount("文件是“%s”，而所选账户“%s”是%s，请选择对应的账户。"
                .formatted(layout, account.name(), account.kind().label()));
    }
}
