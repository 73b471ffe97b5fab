package cn.changxiao.app.demo.statement;

import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.bankstatement.ImportStatement;
import cn.changxiao.property.bankstatement.StatementUpload;
import cn.changxiao.property.bankstatement.account.NewStatementAccount;
import cn.changxiao.property.bankstatement.account.OpenStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

/** A bank account and a WeChat merchant of each manager, with the statements of last month. */
@Singleton
public class DemoStatements {

    private static final int MOST = 200;
    private static final Charset GBK = Charset.forName("GBK");

    private final OpenStatementAccount openStatementAccount;
    private final ImportStatement importStatement;

    DemoStatements(OpenStatementAccount openStatementAccount, ImportStatement importStatement) {
        this.openStatementAccount = openStatementAccount;
        this.importStatement = importStatement;
    }

    /** Opens both accounts of the issuer and imports the month's files. */
    public void show(Viewer issuer, List<NewPayment> payments, YearMonth month) {
        String number = Long.toString(issuer.organisationKey());
        String merchant = "19" + "00000000".substring(Math.min(8, number.length())) + number;
        String bank = "51050188" + "00000000".substring(Math.min(8, number.length())) + number;
        importFile(
                issuer,
                open(issuer, StatementAccountKind.WECHAT, merchant, "微信支付商户"),
                "微信商户账单-" + month + ".csv",
                StatementTexts.wechat(merchant, of(payments, PaymentChannel.WECHAT, month))
                        .getBytes(StandardCharsets.UTF_8));
        importFile(
                issuer,
                open(issuer, StatementAccountKind.BANK, bank, "银行基本户"),
                "银行流水-" + month + ".csv",
                StatementTexts.bank(bank, of(payments, PaymentChannel.TRANSFER, month), month)
                        .getBytes(GBK));
    }

    private StatementAccountId open(Viewer issuer, StatementAccountKind kind, String number, String name) {
        return openStatementAccount.open(issuer, new NewStatementAccount(kind, StatementPurpose.FEE, number, name));
    }

    private void importFile(Viewer issuer, StatementAccountId account, String name, byte[] content) {
        importStatement.importFile(issuer, StatementUpload.of(account, name), new ByteArrayInputStream(content));
    }

    private static List<NewPayment> of(List<NewPayment> payments, PaymentChannel channel, YearMonth month) {
        return payments.stream()
                .filter(payment -> payment.channel() == channel)
                .filter(payment -> YearMonth.from(payment.receivedOn()).equals(month))
                .limit(MOST)
                .toList();
    }
}
