# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
"""field_pack_qgis.py PACK.gpkg PROJECT.qgs: every layer of a pack is valid and styled in QGIS, with and without its
project. Exit code 77: QGIS is not installed."""
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
try:
    from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
except ImportError:
    print("skipped: python3-qgis is not installed")
    sys.exit(77)

pack, project_file = map(os.path.abspath, sys.argv[1:3])
application = QgsApplication([], False)
application.initQgis()

def check(condition, words):
    if not condition:
        print("failed:", words)
        os._exit(1)

for name in ("poles", "routes", "sites", "base_communes", "photos"):
    layer = QgsVectorLayer(f"{pack}|layername={name}", name, "ogr")
    check(layer.isValid(), f"{name} is valid")
    words, applied = layer.loadDefaultStyle()
    check(applied, f"{name} has a style: {words}")
poles = QgsVectorLayer(f"{pack}|layername=poles", "poles", "ogr")
poles.loadDefaultStyle()
check(poles.renderer().type() == "categorizedSymbol", "poles are shown by the kind of owner")
index = poles.fields().indexOf("material")
check(poles.editorWidgetSetup(index).type() == "ValueMap", "material is a value list")
check(poles.attributeAlias(index) == "Vật liệu", "material has its Vietnamese name")
check(poles.labelsEnabled(), "poles are labelled")
base = QgsVectorLayer(f"{pack}|layername=base_communes", "base", "ogr")
base.loadDefaultStyle()
check(base.readOnly(), "the base layers are read-only")
for source in (project_file, f"geopackage:{pack}?projectName=hatang"):
    project = QgsProject.instance()
    project.clear()
    check(project.read(source), f"{source} opens")
    layers = project.mapLayers().values()
    check(len(layers) >= 7 and all(layer.isValid() for layer in layers), f"all layers of {source} are valid")
    relations = project.relationManager().relations()
    check("photos_poles" in relations and all(each.isValid() for each in relations.values()), "photos belong to poles")
print("QGIS opens the pack styled")
os._exit(0)
