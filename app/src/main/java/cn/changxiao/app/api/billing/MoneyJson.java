package cn.changxiao.app.api.billing;

import cn.changxiao.property.money.Money;
import io.micronaut.serde.annotation.Serdeable;

/** An amount for people and for programs. */
@Serdeable
record MoneyJson(String yuan, long fen) {

    static MoneyJson of(Money money) {
        return new MoneyJson(money.toString(), money.fen());
    }
}
