package cn.changxiao.fund.export;

/** An archive as it is handed out: its file name and its bytes, a ZIP. */
public final class LedgerExport {

    private final String fileName;
    private final byte[] content;

    LedgerExport(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content;
    }

    public String fileName() {
        return fileName;
    }

    public byte[] content() {
        return content.clone();
    }
}
