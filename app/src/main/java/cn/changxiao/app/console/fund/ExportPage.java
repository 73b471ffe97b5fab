package cn.changxiao.app.console.fund;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.export.ExportableCompound;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What of a book can be exported for a year; without a book when none is opened yet. */
public record ExportPage(
        List<Book> books, Optional<Book> shown, int year, int thisYear, List<ExportableCompound> compounds) {

    public Book book() {
        return shown.orElseThrow();
    }

    /** The years of the book, the last first. */
    public List<Integer> years() {
        int first = Math.min(year, book().openedOn().getYear());
        return IntStream.iterate(Math.max(year, thisYear), each -> each >= first, each -> each - 1)
                .boxed()
                .toList();
    }

    public String address(ExportableCompound compound) {
        String path = "/fund/books/%d/exports/%d.zip".formatted(book().id().value(), year);
        return compound.compound().map(id -> path + "?compound=" + id).orElse(path);
    }
}
