;; Readers that run inside the sandbox beside PDFium and write fixed records, so that a page costs a handful of calls from the host instead of a dozen
;; for each character. The records are the structs CharRecord, ObjectRecord and SegmentRecord; their offsets must agree.
(module
  (import "env" "memory" (memory 1))
  (import "shim" "table" (table $shim 1 funcref))
  (import "pdfium" "__indirect_function_table" (table $pdfium 1 funcref))
  (import "pdfium" "emscripten_stack_get_current" (func $stackSave (result i32)))
  (import "pdfium" "_emscripten_stack_restore" (func $stackRestore (param i32)))
  (import "pdfium" "setThrew" (func $setThrew (param i32 i32)))
  (import "pdfium" "FPDFText_GetUnicode" (func $unicode (param i32 i32) (result i32)))
  (import "pdfium" "FPDFText_IsGenerated" (func $isGenerated (param i32 i32) (result i32)))
  (import "pdfium" "FPDFText_IsHyphen" (func $isHyphen (param i32 i32) (result i32)))
  (import "pdfium" "FPDFText_HasUnicodeMapError" (func $hasMapError (param i32 i32) (result i32)))
  (import "pdfium" "FPDFText_GetCharBox" (func $charBox (param i32 i32 i32 i32 i32 i32) (result i32)))
  (import "pdfium" "FPDFText_GetLooseCharBox" (func $looseBox (param i32 i32 i32) (result i32)))
  (import "pdfium" "FPDFText_GetCharOrigin" (func $origin (param i32 i32 i32 i32) (result i32)))
  (import "pdfium" "FPDFText_GetMatrix" (func $charMatrix (param i32 i32 i32) (result i32)))
  (import "pdfium" "FPDFText_GetTextObject" (func $textObject (param i32 i32) (result i32)))
  (import "pdfium" "FPDFTextObj_GetFont" (func $font (param i32) (result i32)))
  (import "pdfium" "FPDFTextObj_GetFontSize" (func $fontSize (param i32 i32) (result i32)))
  (import "pdfium" "FPDFTextObj_GetTextRenderMode" (func $renderMode (param i32) (result i32)))
  (import "pdfium" "FPDFPageObj_GetFillColor" (func $fillColor (param i32 i32 i32 i32 i32) (result i32)))
  (import "pdfium" "FPDFPageObj_GetStrokeColor" (func $strokeColor (param i32 i32 i32 i32 i32) (result i32)))
  (import "pdfium" "FPDFPageObj_GetStrokeWidth" (func $strokeWidth (param i32 i32) (result i32)))
  (import "pdfium" "FPDFPageObj_GetMatrix" (func $matrix (param i32 i32) (result i32)))
  (import "pdfium" "FPDFPageObj_GetBounds" (func $bounds (param i32 i32 i32 i32 i32) (result i32)))
  (import "pdfium" "FPDFPageObj_GetType" (func $type (param i32) (result i32)))
  (import "pdfium" "FPDFPageObj_GetClipPath" (func $clipPath (param i32) (result i32)))
  (import "pdfium" "FPDFClipPath_CountPaths" (func $clipPaths (param i32) (result i32)))
  (import "pdfium" "FPDFClipPath_CountPathSegments" (func $clipSegments (param i32 i32) (result i32)))
  (import "pdfium" "FPDFClipPath_GetPathSegment" (func $clipSegment (param i32 i32 i32) (result i32)))
  (import "pdfium" "FPDFPage_GetObject" (func $pageObject (param i32 i32) (result i32)))
  (import "pdfium" "FPDFFormObj_GetObject" (func $formObject (param i32 i32) (result i32)))
  (import "pdfium" "FPDFFormObj_CountObjects" (func $formObjects (param i32) (result i32)))
  (import "pdfium" "FPDFPath_GetDrawMode" (func $drawMode (param i32 i32 i32) (result i32)))
  (import "pdfium" "FPDFPath_CountSegments" (func $pathSegments (param i32) (result i32)))
  (import "pdfium" "FPDFPath_GetPathSegment" (func $pathSegment (param i32 i32) (result i32)))
  (import "pdfium" "FPDFPathSegment_GetPoint" (func $point (param i32 i32 i32) (result i32)))
  (import "pdfium" "FPDFPathSegment_GetType" (func $segmentType (param i32) (result i32)))
  (import "pdfium" "FPDFPathSegment_GetClose" (func $segmentClose (param i32) (result i32)))
  (import "pdfium" "FPDFImageObj_GetImagePixelSize" (func $pixelSize (param i32 i32 i32) (result i32)))
  (import "pdfium" "FPDFPageObj_CountMarks" (func $countMarks (param i32) (result i32)))
  (import "pdfium" "FPDFPageObj_GetMark" (func $mark (param i32 i32) (result i32)))
  (import "pdfium" "FPDFPageObj_GetIsActive" (func $isActive (param i32 i32) (result i32)))
  (import "pdfium" "FPDFPageObj_SetIsActive" (func $setActive (param i32 i32) (result i32)))

  (func $copyMemory (param $to i32) (param $from i32) (param $length i32)
    (memory.copy (local.get $to) (local.get $from) (local.get $length)))

  (elem declare func $stackSave $stackRestore $setThrew $copyMemory)

  ;; Gives the longjmp shim PDFium's functions, and the runtime functions it needs in the slots from $own on.
  (func (export "connect") (param $count i32) (param $own i32)
    (table.copy $shim $pdfium (i32.const 0) (i32.const 0) (local.get $count))
    (table.set $shim (local.get $own) (ref.func $stackSave))
    (table.set $shim (i32.add (local.get $own) (i32.const 1)) (ref.func $stackRestore))
    (table.set $shim (i32.add (local.get $own) (i32.const 2)) (ref.func $setThrew))
    (table.set $shim (i32.add (local.get $own) (i32.const 3)) (ref.func $copyMemory)))

  ;; 1 for a point that is a corner of the box but for rounding.
  (func $isCorner (param $x f32) (param $y f32) (param $left f32) (param $bottom f32) (param $right f32) (param $top f32) (result i32)
    (i32.and
      (f32.le (f32.min (f32.abs (f32.sub (local.get $x) (local.get $left))) (f32.abs (f32.sub (local.get $x) (local.get $right)))) (f32.const 0.25))
      (f32.le (f32.min (f32.abs (f32.sub (local.get $y) (local.get $bottom))) (f32.abs (f32.sub (local.get $y) (local.get $top)))) (f32.const 0.25))))

  ;; Writes, at $out, 1 when the object is clipped, 3 when a clip path is no upright rectangle, and the box that its clip paths leave: left, bottom, right,
  ;; top. $scratch has room for one point.
  (func $clip (param $object i32) (param $out i32) (param $scratch i32)
    (local $clip i32) (local $paths i32) (local $path i32) (local $segments i32) (local $segment i32) (local $at i32)
    (local $x f32) (local $y f32) (local $left f32) (local $bottom f32) (local $right f32) (local $top f32)
    (i32.store (local.get $out) (i32.const 0))
    (local.set $clip (call $clipPath (local.get $object)))
    (if (i32.eqz (local.get $clip)) (then (return)))
    (local.set $paths (call $clipPaths (local.get $clip)))
    (if (i32.le_s (local.get $paths) (i32.const 0)) (then (return)))
    (i32.store (local.get $out) (i32.const 1))
    (f32.store offset=4 (local.get $out) (f32.const -inf))
    (f32.store offset=8 (local.get $out) (f32.const -inf))
    (f32.store offset=12 (local.get $out) (f32.const inf))
    (f32.store offset=16 (local.get $out) (f32.const inf))
    (block $pathsDone (loop $nextPath
      (br_if $pathsDone (i32.ge_s (local.get $path) (local.get $paths)))
      (local.set $segments (call $clipSegments (local.get $clip) (local.get $path)))
      (local.set $left (f32.const inf)) (local.set $bottom (f32.const inf))
      (local.set $right (f32.const -inf)) (local.set $top (f32.const -inf))
      (local.set $segment (i32.const 0))
      (block $segmentsDone (loop $nextSegment
        (br_if $segmentsDone (i32.ge_s (local.get $segment) (local.get $segments)))
        (local.set $at (call $clipSegment (local.get $clip) (local.get $path) (local.get $segment)))
        (if (call $point (local.get $at) (local.get $scratch) (i32.add (local.get $scratch) (i32.const 4))) (then
          (local.set $x (f32.load (local.get $scratch)))
          (local.set $y (f32.load offset=4 (local.get $scratch)))
          (local.set $left (f32.min (local.get $left) (local.get $x)))
          (local.set $right (f32.max (local.get $right) (local.get $x)))
          (local.set $bottom (f32.min (local.get $bottom) (local.get $y)))
          (local.set $top (f32.max (local.get $top) (local.get $y)))))
        (local.set $segment (i32.add (local.get $segment) (i32.const 1)))
        (br $nextSegment)))
      (local.set $segment (i32.const 0))
      (block $cornersDone (loop $nextCorner
        (br_if $cornersDone (i32.ge_s (local.get $segment) (local.get $segments)))
        (local.set $at (call $clipSegment (local.get $clip) (local.get $path) (local.get $segment)))
        (if (call $point (local.get $at) (local.get $scratch) (i32.add (local.get $scratch) (i32.const 4))) (then
          (if (i32.eqz (call $isCorner (f32.load (local.get $scratch)) (f32.load offset=4 (local.get $scratch))
              (local.get $left) (local.get $bottom) (local.get $right) (local.get $top)))
            (then (i32.store (local.get $out) (i32.const 3)) (br $cornersDone)))))
        (local.set $segment (i32.add (local.get $segment) (i32.const 1)))
        (br $nextCorner)))
      (f32.store offset=4 (local.get $out) (f32.max (f32.load offset=4 (local.get $out)) (local.get $left)))
      (f32.store offset=8 (local.get $out) (f32.max (f32.load offset=8 (local.get $out)) (local.get $bottom)))
      (f32.store offset=12 (local.get $out) (f32.min (f32.load offset=12 (local.get $out)) (local.get $right)))
      (f32.store offset=16 (local.get $out) (f32.min (f32.load offset=16 (local.get $out)) (local.get $top)))
      (local.set $path (i32.add (local.get $path) (i32.const 1)))
      (br $nextPath))))

  ;; Colours of an object: red, green, blue, alpha and 1 when PDFium knows them (it does not for patterns).
  (func $fill (param $object i32) (param $out i32)
    (i32.store offset=16 (local.get $out)
      (call $fillColor (local.get $object) (local.get $out) (i32.add (local.get $out) (i32.const 4))
        (i32.add (local.get $out) (i32.const 8)) (i32.add (local.get $out) (i32.const 12)))))
  (func $stroke (param $object i32) (param $out i32)
    (i32.store offset=16 (local.get $out)
      (call $strokeColor (local.get $object) (local.get $out) (i32.add (local.get $out) (i32.const 4))
        (i32.add (local.get $out) (i32.const 8)) (i32.add (local.get $out) (i32.const 12)))))

  ;; CharRecord, 224 bytes. The fields of the text object are copied from the record before when both belong to the same one.
  (func (export "chars") (param $page i32) (param $index i32) (param $count i32) (param $out i32)
    (local $end i32) (local $object i32) (local $last i32)
    (local.set $end (i32.add (local.get $index) (local.get $count)))
    (block $done (loop $next
      (br_if $done (i32.ge_s (local.get $index) (local.get $end)))
      (memory.fill (local.get $out) (i32.const 0) (i32.const 224))
      (i32.store (local.get $out) (call $unicode (local.get $page) (local.get $index)))
      (i32.store offset=4 (local.get $out)
        (i32.or (i32.or
          (i32.eq (call $isGenerated (local.get $page) (local.get $index)) (i32.const 1))
          (i32.shl (i32.eq (call $isHyphen (local.get $page) (local.get $index)) (i32.const 1)) (i32.const 1)))
          (i32.shl (i32.eq (call $hasMapError (local.get $page) (local.get $index)) (i32.const 1)) (i32.const 2))))
      (drop (call $charBox (local.get $page) (local.get $index) (i32.add (local.get $out) (i32.const 8))
        (i32.add (local.get $out) (i32.const 16)) (i32.add (local.get $out) (i32.const 24)) (i32.add (local.get $out) (i32.const 32))))
      (drop (call $looseBox (local.get $page) (local.get $index) (i32.add (local.get $out) (i32.const 40))))
      (drop (call $origin (local.get $page) (local.get $index) (i32.add (local.get $out) (i32.const 56)) (i32.add (local.get $out) (i32.const 64))))
      (drop (call $charMatrix (local.get $page) (local.get $index) (i32.add (local.get $out) (i32.const 72))))
      (local.set $object (call $textObject (local.get $page) (local.get $index)))
      (i32.store offset=96 (local.get $out) (local.get $object))
      (if (local.get $object) (then
        (if (i32.eq (local.get $object) (local.get $last))
          (then (memory.copy (i32.add (local.get $out) (i32.const 100)) (i32.sub (local.get $out) (i32.const 124)) (i32.const 124)))
          (else
            (i32.store offset=100 (local.get $out) (call $font (local.get $object)))
            (drop (call $fontSize (local.get $object) (i32.add (local.get $out) (i32.const 104))))
            (i32.store offset=108 (local.get $out) (call $renderMode (local.get $object)))
            (call $fill (local.get $object) (i32.add (local.get $out) (i32.const 112)))
            (call $stroke (local.get $object) (i32.add (local.get $out) (i32.const 132)))
            (drop (call $matrix (local.get $object) (i32.add (local.get $out) (i32.const 152))))
            (call $clip (local.get $object) (i32.add (local.get $out) (i32.const 176)) (i32.add (local.get $out) (i32.const 200)))))))
      (local.set $last (local.get $object))
      (local.set $out (i32.add (local.get $out) (i32.const 224)))
      (local.set $index (i32.add (local.get $index) (i32.const 1)))
      (br $next))))

  ;; 1 for an object that is not switched off. The first field of the record at $out is left as it is.
  (func $isOn (param $object i32) (param $out i32) (result i32)
    (if (i32.eqz (local.get $object)) (then (return (i32.const 0))))
    (if (i32.eqz (call $isActive (local.get $object) (i32.add (local.get $out) (i32.const 4)))) (then (return (i32.const 1))))
    (i32.ne (i32.load offset=4 (local.get $out)) (i32.const 0)))

  ;; Writes how many marks of content an object has, and the outermost three.
  (func $marks (param $object i32) (param $out i32)
    (local $count i32)
    (local.set $count (call $countMarks (local.get $object)))
    (i32.store offset=144 (local.get $out) (local.get $count))
    (if (i32.gt_s (local.get $count) (i32.const 0)) (then
      (i32.store offset=148 (local.get $out) (call $mark (local.get $object) (i32.const 0)))))
    (if (i32.gt_s (local.get $count) (i32.const 1)) (then
      (i32.store offset=152 (local.get $out) (call $mark (local.get $object) (i32.const 1)))))
    (if (i32.gt_s (local.get $count) (i32.const 2)) (then
      (i32.store offset=156 (local.get $out) (call $mark (local.get $object) (i32.const 2))))))

  ;; Switches all objects of a form, or of the page when $form is 0, on or off.
  (func (export "switch") (param $page i32) (param $form i32) (param $count i32) (param $on i32)
    (local $index i32) (local $object i32)
    (block $done (loop $next
      (br_if $done (i32.ge_s (local.get $index) (local.get $count)))
      (local.set $object (if (result i32) (local.get $form)
        (then (call $formObject (local.get $form) (local.get $index)))
        (else (call $pageObject (local.get $page) (local.get $index)))))
      (if (local.get $object) (then (drop (call $setActive (local.get $object) (local.get $on)))))
      (local.set $index (i32.add (local.get $index) (i32.const 1)))
      (br $next))))

  ;; ObjectRecord, 160 bytes, of the objects of a form, or of the page when $form is 0. Of text objects only address, type, box and marked content: "chars"
  ;; reads them. An object that is switched off has only its address.
  (func (export "objects") (param $page i32) (param $form i32) (param $index i32) (param $count i32) (param $out i32)
    (local $end i32) (local $object i32) (local $type i32)
    (local.set $end (i32.add (local.get $index) (local.get $count)))
    (block $done (loop $next
      (br_if $done (i32.ge_s (local.get $index) (local.get $end)))
      (memory.fill (local.get $out) (i32.const 0) (i32.const 160))
      (local.set $object (if (result i32) (local.get $form)
        (then (call $formObject (local.get $form) (local.get $index)))
        (else (call $pageObject (local.get $page) (local.get $index)))))
      (i32.store (local.get $out) (local.get $object))
      (if (call $isOn (local.get $object) (local.get $out)) (then
        (local.set $type (call $type (local.get $object)))
        (i32.store offset=4 (local.get $out) (local.get $type))
        (drop (call $bounds (local.get $object) (i32.add (local.get $out) (i32.const 8)) (i32.add (local.get $out) (i32.const 12))
          (i32.add (local.get $out) (i32.const 16)) (i32.add (local.get $out) (i32.const 20))))
        (call $marks (local.get $object) (local.get $out))
        (if (i32.ne (local.get $type) (i32.const 1)) (then
          (drop (call $matrix (local.get $object) (i32.add (local.get $out) (i32.const 24))))
          (call $clip (local.get $object) (i32.add (local.get $out) (i32.const 112)) (i32.add (local.get $out) (i32.const 136)))
          (if (i32.eq (local.get $type) (i32.const 2)) (then
            (call $fill (local.get $object) (i32.add (local.get $out) (i32.const 48)))
            (call $stroke (local.get $object) (i32.add (local.get $out) (i32.const 68)))
            (drop (call $strokeWidth (local.get $object) (i32.add (local.get $out) (i32.const 88))))
            (drop (call $drawMode (local.get $object) (i32.add (local.get $out) (i32.const 92)) (i32.add (local.get $out) (i32.const 96))))
            (i32.store offset=100 (local.get $out) (call $pathSegments (local.get $object)))))
          (if (i32.eq (local.get $type) (i32.const 3)) (then
            (drop (call $pixelSize (local.get $object) (i32.add (local.get $out) (i32.const 104)) (i32.add (local.get $out) (i32.const 108))))))
          (if (i32.eq (local.get $type) (i32.const 5)) (then
            (i32.store offset=100 (local.get $out) (call $formObjects (local.get $object)))))))))
      (local.set $out (i32.add (local.get $out) (i32.const 160)))
      (local.set $index (i32.add (local.get $index) (i32.const 1)))
      (br $next))))

  ;; SegmentRecord, 12 bytes, of a path: x, y, kind and, in bit 8, whether the segment closes its outline.
  (func (export "segments") (param $path i32) (param $index i32) (param $count i32) (param $out i32)
    (local $end i32) (local $segment i32)
    (local.set $end (i32.add (local.get $index) (local.get $count)))
    (block $done (loop $next
      (br_if $done (i32.ge_s (local.get $index) (local.get $end)))
      (local.set $segment (call $pathSegment (local.get $path) (local.get $index)))
      (drop (call $point (local.get $segment) (local.get $out) (i32.add (local.get $out) (i32.const 4))))
      (i32.store offset=8 (local.get $out)
        (i32.or (i32.and (call $segmentType (local.get $segment)) (i32.const 255)) (i32.shl (call $segmentClose (local.get $segment)) (i32.const 8))))
      (local.set $out (i32.add (local.get $out) (i32.const 12)))
      (local.set $index (i32.add (local.get $index) (i32.const 1)))
      (br $next))))
)
