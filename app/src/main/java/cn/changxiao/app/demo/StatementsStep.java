package cn.changxiao.app.demo;

import cn.changxiao.app.demo.Issuers.Issuer;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.bankstatement.ImportStatement;
import cn.changxiao.property.bankstatement.StatementUpload;
import cn.changxiao.property.bankstatement.account.NewStatementAccount;
import cn.changxiao.property.bankstatement.account.OpenStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

/** A bank account and a WeChat merchant of each manager, with the statements of last month. */
@Singleton
@Order(130)
final class StatementsStep implements DemoStep {

    private static final int MOST = 200;
    private static final Charset GBK = Charset.forName("GBK");

    private final OpenStatementAccount openStatementAccount;
    private final ImportStatement importStatement;

    StatementsStep(OpenStatementAccount openStatementAccount, ImportStatement importStatement) {
        this.openStatementAccount = openStatementAccount;
        this.importStatement = importStatement;
    }

    @Override
    public String label() {
        return "导入上月对账单";
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void run(DemoWork work) {
        YearMonth month = YearMonth.from(work.plan().today()).minusMonths(1);
        work.each(Issuers.of(work), issuer -> importStatements(work, issuer, month));
    }

    private void importStatements(DemoWork work, Issuer issuer, YearMonth month) {
        List<NewPayment> payments = PaymentsStep.payments(work, issuer);
        String number = Long.toString(issuer.id().value());
        String merchant = "19" + "00000000".substring(Math.min(8, number.length())) + number;
        String bank = "51050188" + "00000000".substring(Math.min(8, number.length())) + number;
        importFile(
                issuer,
                open(issuer, StatementAccountKind.WECHAT, merchant, "微信支付商户"),
                "微信商户账单-" + month + ".csv",
                DemoStatements.wechat(merchant, of(payments, PaymentChannel.WECHAT, month))
                        .getBytes(StandardCharsets.UTF_8));
        importFile(
                issuer,
                open(issuer, StatementAccountKind.BANK, bank, "银行基本户"),
                "银行流水-" + month + ".csv",
                DemoStatements.bank(bank, of(payments, PaymentChannel.TRANSFER, month), month)
                        .getBytes(GBK));
    }

    private StatementAccountId open(Issuer issuer, StatementAccountKind kind, String number, String name) {
        return openStatementAccount.open(
                issuer.maker(), new NewStatementAccount(kind, StatementPurpose.FEE, number, name));
    }

    private void importFile(Issuer issuer, StatementAccountId account, String name, byte[] content) {
        importStatement.importFile(
                issuer.maker(), StatementUpload.of(account, name), new ByteArrayInputStream(content));
    }

    private static List<NewPayment> of(List<NewPayment> payments, PaymentChannel channel, YearMonth month) {
        return payments.stream()
                .filter(payment -> payment.channel() == channel)
                .filter(payment -> YearMonth.from(payment.receivedOn()).equals(month))
                .limit(MOST)
                .toList();
    }
}
