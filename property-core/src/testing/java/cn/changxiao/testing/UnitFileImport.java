package cn.changxiao.testing;

import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.ImportKind;
import cn.changxiao.property.importing.UploadFile;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitfile.UnitMapping;
import cn.changxiao.property.unitimport.ConfirmUnitImport;
import cn.changxiao.property.unitimport.RunUnitImport;
import cn.changxiao.property.unitimport.StartUnitPreview;
import cn.changxiao.property.unitimport.SuggestedUnitMapping;
import cn.changxiao.property.unitimport.UnitImports;
import cn.changxiao.property.unitimport.UnitSummary;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Takes a file of units from upload to confirmation as the pages and the worker do; columns mean what they are called. */
@Singleton
public class UnitFileImport {

    private final UploadFile uploadFile;
    private final StartUnitPreview startUnitPreview;
    private final ConfirmUnitImport confirmUnitImport;
    private final RunUnitImport runUnitImport;
    private final UnitImports imports;

    UnitFileImport(
            UploadFile uploadFile,
            StartUnitPreview startUnitPreview,
            ConfirmUnitImport confirmUnitImport,
            RunUnitImport runUnitImport,
            UnitImports imports) {
        this.uploadFile = uploadFile;
        this.startUnitPreview = startUnitPreview;
        this.confirmUnitImport = confirmUnitImport;
        this.runUnitImport = runUnitImport;
        this.imports = imports;
    }

    /** Balances are confirmed by somebody else than who chose the mapping. */
    public UnitSummary confirmed(Viewer maker, Viewer checker, String csv) {
        return confirm(checker, previewed(maker, csv.getBytes(StandardCharsets.UTF_8)));
    }

    public UnitSummary confirmed(Viewer viewer, String csv) {
        return confirm(viewer, previewed(viewer, csv.getBytes(StandardCharsets.UTF_8)));
    }

    public UnitSummary previewed(Viewer viewer, byte[] content) {
        FileId file = asked(viewer, content);
        runUnitImport.run(file);
        return imports.summary(viewer, file);
    }

    public FileId asked(Viewer viewer, byte[] content) {
        FileId file = uploaded(viewer, content);
        SuggestedUnitMapping suggested = imports.suggest(viewer, file, "");
        startUnitPreview.start(
                viewer, file, suggested.sheet(), new UnitMapping(suggested.defaultCompound(), suggested.columns()));
        return file;
    }

    public FileId uploaded(Viewer viewer, byte[] content) {
        return uploadFile.upload(
                viewer, new UploadFile.NewFile("测试", "房屋.csv", ImportKind.UNIT), new ByteArrayInputStream(content));
    }

    public UnitSummary confirm(Viewer viewer, UnitSummary preview) {
        confirmUnitImport.confirm(viewer, preview.file());
        runUnitImport.run(preview.file());
        return imports.summary(viewer, preview.file());
    }
}
