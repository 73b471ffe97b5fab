package cn.changxiao.fund.receiptbook;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** A receipt that was handed out, with the reason if it is void. */
public record IssuedReceipt(
        long id,
        ReceiptNumber number,
        String compound,
        String place,
        Money amount,
        LocalDate issuedOn,
        long issuerId,
        String issuer,
        Optional<String> voidReason) {}
