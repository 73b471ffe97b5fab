package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.voucher.Signatures;
import java.time.LocalDate;

/** Some compounds of an approved distribution that are posted together; {@code hash} is over every share of the run. */
public record ShareChunk(long run, int number, Book book, LocalDate day, String hash, Signatures signatures) {}
