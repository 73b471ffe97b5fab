package cn.changxiao.fund.reconcile;

import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/**
 * A movement of the special account as the bank reports it.
 *
 * @param transaction the bank's number; blank where the statement has none
 * @param counterparty a person is masked
 */
public record BankEntry(
        StatementEntryId id, LocalDate day, Money amount, String transaction, String counterparty, String text)
        implements BankItem {}
