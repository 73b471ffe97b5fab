package cn.changxiao.app.console.sellerpart;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.report.SellerFund;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The selling organisations' parts in a book of public housing; {@code without} units still lack a sub-account for it. */
public record SellerPartPage(
        Optional<Book> book, List<SellerFund> funds, long without, boolean isKeeper, LocalDate today, String key) {

    /** What one organisation sold in one compound: what a deposit is for. */
    public List<SellerFund> places() {
        return funds.stream()
                .filter(fund -> funds.stream()
                        .filter(other -> other.organisation().equals(fund.organisation())
                                && other.compound().equals(fund.compound()))
                        .findFirst()
                        .filter(fund::equals)
                        .isPresent())
                .toList();
    }
}
