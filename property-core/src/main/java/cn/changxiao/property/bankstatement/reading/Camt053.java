package cn.changxiao.property.bankstatement.reading;

import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.bankstatement.format.StatementFacts;
import cn.changxiao.property.bankstatement.format.StatementLines;
import cn.changxiao.property.bankstatement.format.StatementPeriod;
import cn.changxiao.property.bankstatement.format.UnreadableMessage;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * ISO 20022 camt.053, streamed: each booked entry is one movement, also when it collects several transactions, because
 * the account moved once. Elements are known by their local names, so every version of the message is read.
 */
final class Camt053 {

    private final StatementLines sink;
    private final Opening balances = new Opening();
    private final Set<String> accounts = new TreeSet<>();
    private final List<String> path = new ArrayList<>();
    private CamtValues entry = new CamtValues(0);
    private CamtValues balance = new CamtValues(0);
    private @Nullable BigDecimal closing;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    private Camt053(StatementLines sink) {
        this.sink = sink;
    }

    static StatementFacts read(InputStream in, StatementLines sink) {
        Camt053 message = new Camt053(sink);
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            message.read(factory.createXMLStreamReader(in));
        } catch (XMLStreamException | DateTimeException | NumberFormatException broken) {
            throw new UnreadableMessage("camt.053 在第 %d 行之后无法识别".formatted(message.entry.line()));
        }
        return message.facts();
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                text.setLength(0);
                begin(reader);
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.remove(path.size() - 1);
                end(reader.getLocalName(), text.toString().strip());
                text.setLength(0);
            }
        }
    }

    private void begin(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (name.equals("Ntry")) {
            entry = new CamtValues(reader.getLocation().getLineNumber());
        } else if (name.equals("Bal")) {
            balance = new CamtValues(reader.getLocation().getLineNumber());
        } else if (name.equals("Amt") && parent(1).equals("Ntry")) {
            entry.note("Ccy", String.valueOf(reader.getAttributeValue(null, "Ccy")));
        }
        path.add(name);
    }

    private void end(String name, String text) {
        if (name.equals("Ntry")) {
            entry.pass(sink, balances);
        } else if (name.equals("Bal")) {
            noteBalance();
        } else if (name.equals("Stmt")) {
            close();
        } else if (path.contains("Ntry")) {
            entry.note(key(name), text);
        } else if (path.contains("Bal")) {
            balance.note(name, text);
        } else if (parent(1).equals("FrToDt")) {
            notePeriod(CamtValues.day(text));
        } else if (path.contains("Acct") && (name.equals("IBAN") || (parent(1).equals("Othr") && name.equals("Id")))) {
            accounts.add(text);
        }
    }

    /** Under which name a value of an entry is kept; dates, names and accounts by what they belong to. */
    private String key(String name) {
        return switch (name) {
            case "Amt", "CdtDbtInd", "Sts" -> parent(1).equals("Ntry") ? name : "of a part";
            case "Cd" -> parent(1).equals("Sts") ? "Sts" : "code";
            case "Dt", "DtTm" -> parent(1);
            case "Nm" -> (parent(1).equals("Pty") ? parent(2) : parent(1)) + name;
            case "IBAN" -> parent(2);
            case "Id" -> parent(1).equals("Othr") ? parent(3) : "id";
            case "Ustrd", "AddtlTxInf", "AddtlNtryInf" -> CamtValues.REMARK;
            default -> name;
        };
    }

    /** The element that encloses so many levels up. */
    private String parent(int levels) {
        return levels > path.size() ? "" : path.get(path.size() - levels);
    }

    private void noteBalance() {
        switch (balance.get("Cd")) {
            case "OPBD", "PRCD" -> balances.opens(balance.signedAmount());
            case "CLBD" -> closing = balance.signedAmount();
            default -> {}
        }
    }

    private void close() {
        BigDecimal stated = closing;
        if (stated != null) {
            balances.closes(stated);
        }
        closing = null;
    }

    private void notePeriod(LocalDate day) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
    }

    private StatementFacts facts() {
        LocalDate from = first;
        LocalDate to = last;
        Optional<StatementPeriod> period =
                from == null || to == null ? Optional.empty() : Optional.of(new StatementPeriod(from, to));
        return new StatementFacts("camt.053", StatementAccountKind.BANK, accounts, period, balances.controls());
    }
}
