package cn.changxiao.property.bankstatement.account;

import java.util.Locale;

/** Compares the account number of a file with the registered one; files may hide the middle behind stars. */
public final class AccountNumber {

    private static final int SHOWN = 4;
    private static final int ENOUGH = 8;

    private AccountNumber() {}

    /** Whether the file's number can be that of the account. */
    public static boolean isSame(String inFile, String registered) {
        String written = bare(inFile.substring(inFile.lastIndexOf('/') + 1));
        String known = bare(registered);
        int star = written.indexOf('*');
        if (star >= 0) {
            String tail = written.substring(written.lastIndexOf('*') + 1);
            return known.length() >= star + tail.length()
                    && known.startsWith(written.substring(0, star))
                    && known.endsWith(tail);
        }
        // An international number ends with the national one.
        return written.equals(known) || (known.length() >= ENOUGH && written.endsWith(known));
    }

    /** The last four characters only. */
    public static String masked(String number) {
        String text = number.strip();
        return text.length() <= SHOWN ? text : "****" + text.substring(text.length() - SHOWN);
    }

    private static String bare(String number) {
        return number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
