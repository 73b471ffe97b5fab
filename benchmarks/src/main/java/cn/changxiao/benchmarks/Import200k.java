package cn.changxiao.benchmarks;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.NewCompound;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.ImportKind;
import cn.changxiao.property.importing.UploadFile;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.registration.NewEstate;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.unitfile.UnitMapping;
import cn.changxiao.property.unitimport.ConfirmUnitImport;
import cn.changxiao.property.unitimport.RunUnitImport;
import cn.changxiao.property.unitimport.StartUnitPreview;
import cn.changxiao.property.unitimport.SuggestedUnitMapping;
import cn.changxiao.property.unitimport.UnitImports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of 200,000 units from upload to the last registered one, beside loading the same units from a file. */
final class Import200k implements Benchmark {

    private static final int MOST_ROWS = 200_000;
    private static final int UNITS_OF_A_COMPOUND = 1_000;
    private static final int UNITS_OF_A_BUILDING = 100;
    private static final String CLONE = "changxiao_import_clone";
    private static final String[] HEADER = {"小区", "幢", "单元", "层", "室号", "建筑面积", "房屋性质", "规划用途", "不动产单元号", "交付日期"};

    private final City city;
    private final int rows;
    private final SplittableRandom random = new SplittableRandom(200);
    private int round;
    private long lastUnit;

    Import200k(City city, int households) {
        this.city = city;
        this.rows = Math.min(MOST_ROWS, households);
    }

    @Override
    public String name() {
        return "import_200k";
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String limitIs() {
        return "LOAD DATA of the units of the round before into a clone of their table";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(60);
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    @Override
    public void prepare() throws IOException, SQLException {
        try (Connection connection = city.loader();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + CLONE);
            statement.execute("CREATE TABLE " + CLONE + ".estate_unit LIKE estate_unit");
        }
        product();
    }

    @Override
    public double limit() throws IOException, SQLException {
        try (Connection connection = city.loader()) {
            Path file = city.workspace().path("units.tsv");
            TableCopy copy = TableCopy.of(connection, "estate_unit");
            copy.write(connection, "unit_id > " + lastUnit, file);
            long start = System.nanoTime();
            copy.load(connection, CLONE + ".estate_unit", file);
            double seconds = (System.nanoTime() - start) / 1e9;
            Files.delete(file);
            return seconds;
        }
    }

    @Override
    public double product() throws IOException {
        round++;
        registerCompounds();
        Path workbook = city.workspace().path("units.xlsx");
        write(workbook);
        lastUnit = city.bean(Sql.class).number("SELECT MAX(unit_id) FROM estate_unit");
        long before = city.bean(Sql.class).number("SELECT COUNT(*) FROM estate_unit");
        long start = System.nanoTime();
        importUnits(workbook);
        double seconds = (System.nanoTime() - start) / 1e9;
        long registered = city.bean(Sql.class).number("SELECT COUNT(*) FROM estate_unit") - before;
        if (registered != rows) {
            throw new IllegalStateException(registered + " of " + rows + " units were registered");
        }
        Files.delete(workbook);
        return seconds;
    }

    private void importUnits(Path workbook) throws IOException {
        Viewer viewer = Viewer.service();
        FileId file;
        try (InputStream in = Files.newInputStream(workbook)) {
            file = city.bean(UploadFile.class)
                    .upload(viewer, new UploadFile.NewFile("benchmark", "units.xlsx", ImportKind.UNIT), in);
        }
        SuggestedUnitMapping suggested = city.bean(UnitImports.class).suggest(viewer, file, "");
        city.bean(StartUnitPreview.class)
                .start(viewer, file, suggested.sheet(), new UnitMapping("", suggested.columns()));
        city.bean(RunUnitImport.class).run(file);
        city.bean(ConfirmUnitImport.class).confirm(viewer, file);
        city.bean(RunUnitImport.class).run(file);
    }

    private void registerCompounds() {
        List<NewEstate> estates = new ArrayList<>();
        for (int compound = 0; compound * UNITS_OF_A_COMPOUND < rows; compound++) {
            NewCompound named = new NewCompound(
                    new BusinessKey("import:" + round + ":" + compound),
                    compoundName(compound),
                    City.DISTRICT + "001",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            estates.add(new NewEstate(named, List.of(), List.of()));
        }
        city.bean(RegisterEstate.class).registerAll(Viewer.service(), estates);
    }

    private String compoundName(int compound) {
        return "导入小区" + round + "之" + compound;
    }

    private void write(Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path);
                Workbook workbook = new Workbook(out, "benchmark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("楼盘表");
            for (int column = 0; column < HEADER.length; column++) {
                sheet.value(0, column, HEADER[column]);
            }
            for (int row = 0; row < rows; row++) {
                writeUnit(sheet, row);
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private void writeUnit(Worksheet sheet, int row) {
        int inCompound = row % UNITS_OF_A_COMPOUND;
        int inBuilding = inCompound % UNITS_OF_A_BUILDING;
        int floor = inBuilding / 4 + 1;
        String[] cells = {
            compoundName(row / UNITS_OF_A_COMPOUND),
            (inCompound / UNITS_OF_A_BUILDING + 1) + "幢",
            "1",
            Integer.toString(floor),
            "%d%02d".formatted(floor, inBuilding % 4 + 1),
            "%d.%02d".formatted(random.nextInt(50, 180), random.nextInt(100)),
            "商品住宅",
            "住宅",
            "510903%03d%03dGB00001F%08d".formatted(round, row / UNITS_OF_A_COMPOUND, row),
            "2010-06-30"
        };
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row + 1, column, cells[column]);
        }
    }
}
