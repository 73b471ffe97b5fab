package cn.changxiao.property.bankstatement.account;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;

/** An account to be opened for import. The number is that of the bank account, or the merchant's or wallet's. */
public record NewStatementAccount(
        StatementAccountKind kind, StatementPurpose purpose, String accountNumber, String name) {

    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 120;

    public NewStatementAccount {
        accountNumber = accountNumber.replaceAll("\\s", "");
        name = name.strip();
        if (accountNumber.length() < 4 || accountNumber.length() > LONGEST_NUMBER) {
            throw new InvalidValue("账号或商户号须为 4 至 %d 个字符，请按对账单填写。".formatted(LONGEST_NUMBER));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidValue("请填写账户名称，至多 %d 个字，如“工商银行基本户”。".formatted(LONGEST_NAME));
        }
    }
}
