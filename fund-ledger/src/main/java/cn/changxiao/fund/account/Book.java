package cn.changxiao.fund.account;

import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDate;

/** One set of books: a custodian's commodity or public housing, kept from a day on. */
public record Book(BookId id, OrganisationId custodian, HousingKind kind, String name, LocalDate openedOn) {}
