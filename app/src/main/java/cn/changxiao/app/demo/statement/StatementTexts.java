package cn.changxiao.app.demo.statement;

import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.property.money.Money;
import java.time.YearMonth;
import java.util.List;

/** Writes payments down as bank and channel would report them. */
final class StatementTexts {

    private static final Money CARRIED = Money.ofYuan(10_000);
    private static final Money CHARGE = Money.ofYuan(5);
    private static final String WECHAT_HEADER =
            "交易时间,公众账号ID,商户号,特约商户号,微信订单号,商户订单号,交易状态,货币种类,应结订单金额,微信退款单号,退款金额,商品名称,手续费\n";
    private static final String BANK_HEADER = "交易日期,摘要,借方发生额,贷方发生额,余额,对方户名,对方账号,交易流水号\n";

    private StatementTexts() {}

    static String wechat(String merchant, List<NewPayment> payments) {
        StringBuilder text = new StringBuilder(WECHAT_HEADER);
        for (NewPayment payment : payments) {
            String transaction = payment.channelTransaction().orElse("");
            text.append("`%s 10:00:00,`wxdemo,`%s,`0,`%s,`%s,`SUCCESS,`CNY,`%s,`0,`0.00,`物业费 户号%s,`0.00000\n"
                    .formatted(
                            payment.receivedOn(),
                            merchant,
                            transaction,
                            transaction,
                            payment.amount(),
                            payment.unit()));
        }
        return text.append("总交易单数,应结订单总金额,退款总金额,手续费总金额\n`%d,`%s,`0.00,`0.00000\n"
                        .formatted(
                                payments.size(),
                                Money.sum(payments.stream()
                                        .map(NewPayment::amount)
                                        .toList())))
                .toString();
    }

    static String bank(String account, List<NewPayment> payments, YearMonth month) {
        StringBuilder text = new StringBuilder(
                        "账号：%s\n起始日期：%s 终止日期：%s\n".formatted(account, month.atDay(1), month.atEndOfMonth()))
                .append(BANK_HEADER);
        Money balance = CARRIED;
        for (NewPayment payment : payments) {
            balance = balance.plus(payment.amount());
            text.append("%s,物业费 户号%s,,%s,%s,业主,,%s\n"
                    .formatted(
                            payment.receivedOn(),
                            payment.unit(),
                            payment.amount(),
                            balance,
                            payment.channelTransaction().orElse("")));
        }
        return text.append("%s,账户维护手续费,%s,,%s,,,\n".formatted(month.atEndOfMonth(), CHARGE, balance.minus(CHARGE)))
                .toString();
    }
}
