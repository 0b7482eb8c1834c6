// The names of the commands, wherever they are offered, and what is announced after them.
import { phrases } from '../shape.ts'

export const commands = phrases({
  lt: {
    groups: {
      tools: 'Įrankiai',
      edit: 'Taisymas',
      arrange: 'Išdėstymas',
      view: 'Rodinys',
      help: 'Pagalba',
    },
    names: {
      undo: 'Anuliuoti',
      redo: 'Pakartoti',
      delete: 'Ištrinti',
      selectAll: 'Pažymėti viską',
      newNote: 'Naujas lapelis',
      editText: 'Redaguoti tekstą',
      toolSelect: 'Pažymėti',
      toolHand: 'Slinkti lentą',
      zoomIn: 'Priartinti',
      zoomOut: 'Nutolinti',
      actualSize: 'Tikrasis dydis',
      fitAll: 'Rodyti viską',
      fitFrame: 'Rodyti dabartinį rėmelį',
      fitSelection: 'Rodyti, kas pažymėta',
    },
    said: {
      undone: 'Anuliuota',
      redone: 'Pakartota',
      deleted:
        '{n, plural, one {Ištrintas # elementas} few {Ištrinti # elementai} many {Ištrinta # elemento} other {Ištrinta # elementų}}',
      selected:
        '{n, plural, one {Pažymėtas # elementas} few {Pažymėti # elementai} many {Pažymėta # elemento} other {Pažymėta # elementų}}',
    },
  },
  en: {
    groups: {
      tools: 'Tools',
      edit: 'Edit',
      arrange: 'Arrange',
      view: 'View',
      help: 'Help',
    },
    names: {
      undo: 'Undo',
      redo: 'Redo',
      delete: 'Delete',
      selectAll: 'Select all',
      newNote: 'New note',
      editText: 'Edit text',
      toolSelect: 'Select',
      toolHand: 'Pan the board',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      actualSize: 'Actual size',
      fitAll: 'Fit everything',
      fitFrame: 'Fit the current frame',
      fitSelection: 'Fit the selection',
    },
    said: {
      undone: 'Undone',
      redone: 'Redone',
      deleted: '{n, plural, one {# item deleted} other {# items deleted}}',
      selected: '{n, plural, one {# item selected} other {# items selected}}',
    },
  },
})
